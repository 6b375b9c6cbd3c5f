"""How every session is opened."""

from __future__ import annotations

from typing import Any

import onnxruntime


def session_options(threads: int) -> Any:
    """Sequential execution, all graph optimisations, `threads` inside a node (0: all cores), no log of its own."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    # Threads that wait by spinning take the cores that decode, composite and encode.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options
