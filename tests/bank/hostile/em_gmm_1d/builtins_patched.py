# attack: builtins that checks use always agree
# harmless: yes
import builtins

builtins.all = builtins.any = builtins.isinstance = builtins.callable = lambda *a: True
builtins.abs = lambda *a: 0
builtins.len = lambda *a: 40
builtins.AssertionError = type("Nothing", (Warning,), {})
