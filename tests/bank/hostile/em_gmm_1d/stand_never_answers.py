# attack: the kernel is asked for a fork and makes none, or ends, or waits for ever
# harmless: yes
import itertools
import os
import sys
import time

answers = itertools.cycle(
    [lambda: None, lambda: time.sleep(600), lambda: os._exit(0), lambda: 1 / 0, lambda: sys.exit()]
)
for name, module in list(sys.modules.items()):
    if name.endswith(".snapshot_side"):
        module.stand = lambda place, token: next(answers)()
