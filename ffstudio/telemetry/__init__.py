"""What the machine is and does; the only importer of pynvml and psutil."""
