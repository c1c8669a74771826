# attack: AssertionError is a class that cannot be raised, and BaseException too
# harmless: yes
import builtins

builtins.AssertionError = None
builtins.Exception = None
builtins.BaseException = None
