# mistake: a table of texts
# fails: test_bernoulli_log_joint_pixels
# says: holds texts
def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    return [[f"{value:.6f}" for value in row] for row in log_joint]
