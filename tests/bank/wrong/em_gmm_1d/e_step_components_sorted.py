# mistake: sorts the components by their mean, so the columns are exchanged where mu is not ascending (shows only then)
# fails: test_e_step_values
# says: Keep the order of the components
def e_step(x, mu, sigma, p):
    order = np.argsort(mu)
    mu, sigma, p = mu[order], sigma[order], p[order]
    table = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    return table / np.sum(table, axis=1, keepdims=True)
