package uz.erp.customer.group;

import uz.erp.platform.measure.Percent;

/** Everything a client decides about a group. */
public record GroupDetails(String name, Percent discountPercent) {}
