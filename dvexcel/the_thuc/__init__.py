"""The inspector of anyone's documents: read, recognise, judge by the rule book, mend."""
