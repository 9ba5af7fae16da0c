/** Employees over HTTP. */
@NullMarked
package uz.erp.auth.employee.web;

import org.jspecify.annotations.NullMarked;
