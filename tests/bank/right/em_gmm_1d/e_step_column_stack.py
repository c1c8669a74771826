# style: columns computed one by one, np.column_stack, divided by the mixture density
def e_step(x, mu, sigma, p):
    columns = [p[k] * norm.pdf(x, loc=mu[k], scale=sigma[k]) for k in range(len(mu))]
    marginal = sum(columns)
    return np.column_stack([c / marginal for c in columns])
