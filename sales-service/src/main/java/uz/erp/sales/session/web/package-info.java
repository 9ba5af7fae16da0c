/** Sessions and cash movements over HTTP. */
@NullMarked
package uz.erp.sales.session.web;

import org.jspecify.annotations.NullMarked;
