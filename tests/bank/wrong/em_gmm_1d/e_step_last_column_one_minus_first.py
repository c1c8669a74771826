# mistake: the last column is 1 minus the first one, which is right for two components only
# fails: test_e_step_components
# says: the last column is 1 minus the first
def e_step(x, mu, sigma, p):
    K = len(mu)
    table = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    q = table / table.sum(axis=1, keepdims=True)
    if K > 1:
        q[:, K - 1] = 1 - q[:, 0]
    return q
