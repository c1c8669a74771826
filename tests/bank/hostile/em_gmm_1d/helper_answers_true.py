# attack: the helper code in the kernel answers True to all that it is asked
# harmless: yes
import base64
import sys

for name, module in list(sys.modules.items()):
    if hasattr(module, "serve") and hasattr(module, "answer"):

        def answer(request, module=module, real=module.answer):
            kind, *_ = module.decode(base64.b64decode(request.split(":")[1]), [])
            if kind == "name":
                return real(request)
            number = request.split(":")[0]
            data = module.encode(("", "returned", True, []))
            return f"{number}:{base64.b64encode(data).decode()}"

        module.answer = answer
