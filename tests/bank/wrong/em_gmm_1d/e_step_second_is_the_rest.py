# mistake: column 1 is one minus column 0, and there are no more columns
# fails: test_e_step_components
# says: Is it written for two components only?
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), 2))
    q[:, 0] = p[0] * norm.pdf(x, mu[0], sigma[0]) / mixture_pdf(x, mu, sigma, p)
    q[:, 1] = 1 - q[:, 0]
    return q
