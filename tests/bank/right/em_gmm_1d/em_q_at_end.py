# style: E-step before the loop and again at the end of each round
def em(x, mu, sigma, p, n_steps):
    q = e_step(x, mu, sigma, p)
    ll = [log_likelihood(x, mu, sigma, p)]
    for i in range(n_steps):
        mu, sigma, p = m_step(x, q)
        ll += [log_likelihood(x, mu, sigma, p)]
        q = e_step(x, mu, sigma, p)
    return mu, sigma, p, ll
