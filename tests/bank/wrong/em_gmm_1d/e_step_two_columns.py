# mistake: written for two components: column 2 is 1 - column 1, so there are two columns whatever K is
# fails: test_e_step_components
# says: Is it written for two components only?
def e_step(x, mu, sigma, p):
    f = mixture_pdf(x, mu, sigma, p)
    q1 = p[0] * norm.pdf(x, mu[0], sigma[0]) / f
    return np.stack([q1, 1 - q1], axis=1)
