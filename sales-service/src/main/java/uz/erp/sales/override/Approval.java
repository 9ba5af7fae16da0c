package uz.erp.sales.override;

/**
 * An override that was spent.
 *
 * @param approvedBy the employee who gave it
 */
public record Approval(long overrideId, long approvedBy, String approvedByName) {}
