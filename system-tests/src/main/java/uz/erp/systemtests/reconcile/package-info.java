/**
 * Holds the reports against the sales they are made from, cell by cell, by two scripts that know
 * nothing of each other: one over the sales database, one over that of the reports.
 */
package uz.erp.systemtests.reconcile;
