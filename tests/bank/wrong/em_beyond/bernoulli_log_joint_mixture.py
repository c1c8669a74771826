# mistake: summed over the templates, log f
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_weights test_bernoulli_log_joint_many_pixels
# says: there is one number for each picture
def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    return logsumexp(log_joint, axis=1)
