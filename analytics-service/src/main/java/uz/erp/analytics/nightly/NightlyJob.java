package uz.erp.analytics.nightly;

import uz.erp.platform.job.Job;

/** A job that runs after the midnight of each day on which something happened in the store. */
public interface NightlyJob extends Job {}
