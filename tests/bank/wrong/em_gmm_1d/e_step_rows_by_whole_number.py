# mistake: rows are kept by int(point), so points with the same whole part share one row
# fails: test_e_step_values test_em_right_answer
# says: points with the same whole part have the same row
def e_step(x, mu, sigma, p):
    rows = {}
    for point in x:
        if int(point) not in rows:
            weighted = p * norm.pdf(point, mu, sigma)
            rows[int(point)] = weighted / weighted.sum()
    return np.array([rows[int(point)] for point in x])
