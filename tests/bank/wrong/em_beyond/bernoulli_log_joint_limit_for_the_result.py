# mistake: results are kept above -700
# fails: test_bernoulli_log_joint_many_pixels
# says: replaced by a limit
def bernoulli_log_joint(x, theta, p):
    return np.maximum(np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T, -700)
