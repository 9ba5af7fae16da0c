/** Registration over HTTP. */
@NullMarked
package uz.erp.auth.registration.web;

import org.jspecify.annotations.NullMarked;
