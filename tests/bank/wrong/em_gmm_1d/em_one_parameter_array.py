# mistake: the parameters are filled into one array made from the start, which is an integer array where all three hold whole numbers
# fails: test_em_steps
# says: for one component with mu, sigma and p of integers the result is another
def em(x, mu, sigma, p, n_steps):
    parameters = np.array([mu, sigma, p])
    lls = [log_likelihood(x, *parameters)]
    for _ in range(n_steps):
        parameters[:] = m_step(x, e_step(x, *parameters))
        lls.append(log_likelihood(x, *parameters))
    return *parameters, np.array(lls)
