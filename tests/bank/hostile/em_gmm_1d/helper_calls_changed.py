# attack: the helper code says that each name is a function or true, and changes all arguments
# harmless: yes
import sys

for name, module in list(sys.modules.items()):
    if hasattr(module, "look_up") and hasattr(module, "call"):
        module.look_up = lambda name: ("function", None) if name == "get_data" else ("value", True)

        def call(name, args, kwargs, objects):
            changes = [(place, True) for place in range(len(objects))]
            return ("returned", True, changes + [(place, []) for place in range(len(objects))])

        module.call = call
