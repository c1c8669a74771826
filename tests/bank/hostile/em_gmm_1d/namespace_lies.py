# attack: the module __main__ says that every name is there and is true
# harmless: yes
import sys
import types


class Module(types.ModuleType):
    def __getattr__(self, name):
        return True

    def __getattribute__(self, name):
        if name == "__dict__":
            return {"get_data": lambda *a, **k: True}
        return super().__getattribute__(name)


sys.modules["__main__"] = Module("__main__")
sys.modules["__main__"].__class__ = Module
