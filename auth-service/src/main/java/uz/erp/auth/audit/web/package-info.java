/** The audit log over HTTP. */
@NullMarked
package uz.erp.auth.audit.web;

import org.jspecify.annotations.NullMarked;
