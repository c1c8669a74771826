# attack: importing numpy again gives a module in which everything is true
# harmless: yes
import builtins
import sys
import types


class Agreeable(types.ModuleType):
    def __getattr__(self, name):
        return lambda *a, **k: True


real = builtins.__import__


def pretend(name, *args, **kwargs):
    return Agreeable(name) if name.startswith("numpy") else real(name, *args, **kwargs)


builtins.__import__ = pretend
sys.modules["numpy"] = Agreeable("numpy")
