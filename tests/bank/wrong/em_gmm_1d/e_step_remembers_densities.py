# mistake: keeps the densities in a dictionary under (m, K), so a later call with as many points and components gets old ones (shows only then)
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_log_likelihoods test_em_steps test_em_right_answer
# says: Keep no numbers from call to call
known = {}


def e_step(x, mu, sigma, p):
    key = (len(x), len(mu))
    if key not in known:
        known[key] = norm.pdf(x[:, np.newaxis], mu, sigma)
    table = p * known[key]
    return table / np.sum(table, axis=1, keepdims=True)
