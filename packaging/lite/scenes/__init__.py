"""What the swapper and the harmoniser train on: faces with masks on the device, one face carried onto another."""
