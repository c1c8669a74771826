# mistake: log p comes in twice
# fails: test_bernoulli_log_joint_weights
# says: log p_k comes in twice
def bernoulli_log_joint(x, theta, p):
    log_p = np.log(p)
    log_joint = log_p + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    return log_joint + log_p
