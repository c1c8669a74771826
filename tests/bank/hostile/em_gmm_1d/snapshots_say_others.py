# attack: snapshots and forks say that they are the kernel, each other, or nobody
# harmless: no
import itertools
import os
import sys

real, ids = os.getpid, itertools.cycle([2, 1, 0, 3, 999_999_999, 10**60])


class Os:
    def __getattr__(self, name):
        return getattr(os, name)

    def getpid(self):
        return next(ids)


for name, module in list(sys.modules.items()):
    if name.endswith(".snapshot_side"):
        module.os = Os()


def get_data(*args, **kwargs):
    while True:
        pass
