# mistake: the result of the E-step is unpacked as if it were the parameters
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = e_step(x, mu, sigma, p)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
