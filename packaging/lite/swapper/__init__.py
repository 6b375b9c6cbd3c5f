"""The neural swapper: training, evaluation, export."""
