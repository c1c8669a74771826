# style: recursion, keyword calls
def em(x, mu, sigma, p, n_steps):
    ll = [log_likelihood(x, mu=mu, sigma=sigma, p=p)]
    if n_steps == 0:
        return mu, sigma, p, np.array(ll)
    q = e_step(x, mu=mu, sigma=sigma, p=p)
    mu, sigma, p = m_step(x=x, q=q)
    mu, sigma, p, rest = em(x, mu, sigma, p, n_steps - 1)
    return mu, sigma, p, np.concatenate([ll, rest])
