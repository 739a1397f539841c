"""dvexcel: the month of a field of work, from one Excel workbook to the signed papers.

Data flows one way: reading -> rules -> receiving -> totals -> context -> word and workbooks. The
folders are named for these stages; ``steps`` and ``commands`` alone know their order, and ``month``
tells it on one page.
"""

__version__ = "0.2.0"
