# attack: the helper code in the kernel answers True to all that it is asked
# harmless: yes
import sys

for name, module in list(sys.modules.items()):
    if hasattr(module, "serve") and hasattr(module, "answer"):

        def answer(request, module=module, real=module.answer):
            kind, *_ = module.decode(request, [])
            if kind == "name":
                return real(request)
            return module.encode(("", "returned", True, []))

        module.answer = answer
