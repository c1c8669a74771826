# mistake: the weights are updated from q, and q is computed again
# fails: test_e_step_values test_em_right_answer
# says: another number of times where points are left out
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    q = w / w.sum(axis=1, keepdims=True)
    p = q.mean(axis=0)
    w = p * norm.pdf(x[:, None], mu, sigma)
    return w / w.sum(axis=1, keepdims=True)
