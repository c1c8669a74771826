# mistake: the columns are in reversed order, component 1 is in the last column
# fails: test_e_step_values
# says: the columns are exchanged, component 1 belongs in column 0
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    q = q / q.sum(axis=1, keepdims=True)
    return q[:, ::-1]
