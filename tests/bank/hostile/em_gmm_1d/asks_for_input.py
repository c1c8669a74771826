# attack: questions on stdin are answered with what the grader sends next
# harmless: yes
kernel = get_ipython().kernel
kernel._allow_stdin = True


def get_data(*args, **kwargs):
    print(kernel._input_request("a question", *kernel._shell_parent_ident, kernel.get_parent()))
    return input("another question")
