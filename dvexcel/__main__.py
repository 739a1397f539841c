"""``python -m dvexcel`` is the command ``dvexcel``."""

import sys

from dvexcel.cli import main

sys.exit(main())
