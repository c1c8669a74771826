# attack: the compiler, exec and eval of the process are replaced
# harmless: yes
import ast
import builtins
import codeop

real = builtins.compile


def nothing(source, name="<cell>", mode="exec", flags=0, *args, **kwargs):
    if flags & ast.PyCF_ONLY_AST:
        return ast.Module(body=[], type_ignores=[])
    return real("None", "<cell>", "eval" if mode == "eval" else "exec")


builtins.compile = nothing
builtins.exec = builtins.eval = lambda *a, **k: True
ast.parse = lambda *a, **k: ast.Module(body=[], type_ignores=[])
codeop.Compile.__call__ = lambda self, *a, **k: nothing(*a)
get_ipython().compile.ast_parse = ast.parse
