package uz.erp.platform.access;

import jakarta.servlet.Filter;

/** A filter of the security chain that runs once the caller is known and the store is bound. */
public interface FilterInStore extends Filter {}
