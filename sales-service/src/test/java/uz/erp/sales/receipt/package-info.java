@org.jspecify.annotations.NullMarked
package uz.erp.sales.receipt;
