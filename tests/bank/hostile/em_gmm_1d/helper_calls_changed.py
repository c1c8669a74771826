# attack: the helper code says that each name is a function or true, and changes all arguments
# harmless: yes
import sys

for name, module in list(sys.modules.items()):
    if hasattr(module, "look_up") and hasattr(module, "call"):
        module.look_up = lambda name: ("value", True) if name == "em" else ("function", None)

        def call(name, args, kwargs, objects):
            changes = [(place, True) for place in range(len(objects))]
            changes += [(place, []) for place in range(len(objects))]
            for place, given in enumerate(objects):
                if hasattr(given, "shape"):
                    changes.append((place, given * 0))
                if hasattr(given, "bit_generator"):
                    changes.append((place, type(given)(type(given.bit_generator)(0))))
            return ("returned", args[0] * 0 if args else True, changes)

        module.call = call
