"""The offline folder from which dvexcel is installed on a locked-down Windows desktop."""
