# style: Bayes' rule turned round: log f = log(p_k N_k) - log q_k, taken at the component with the largest q
def log_likelihood(x, mu, sigma, p):
    mu, sigma, p = np.array(mu), np.array(sigma), np.array(p)
    q = np.asarray(e_step(x, mu, sigma, p))
    best = q.argmax(axis=1)
    log_joint = np.log(p[best]) + norm.logpdf(x, mu[best], sigma[best])
    return (log_joint - np.log(q.max(axis=1))).sum().item()
