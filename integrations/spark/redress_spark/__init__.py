"""Redress on Apache Spark: the same results as ``redress analyze``, to the byte, on many machines.

Everything here uses Spark's DataFrame API alone, so that it works over Spark Connect too.
"""

from redress_spark.runs import Run, analyze
from redress_spark.program import Refused, ship
from redress_spark.tables import decide_table, determinations

__all__ = ["Refused", "Run", "analyze", "decide_table", "determinations", "ship"]
