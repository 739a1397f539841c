"""dvexcel: the month of công tác dân vận, from one Excel workbook to the signed papers.

Data flows one way: reading -> records -> rules -> totals -> context -> word and
workbooks. The folders are named for these stages; ``pipeline`` alone knows their order.
"""

__version__ = "0.1.0"
