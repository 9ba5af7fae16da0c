@NullMarked
package uz.erp.gateway.browser;

import org.jspecify.annotations.NullMarked;
