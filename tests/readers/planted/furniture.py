"""Parts of a web page that are known by a class or an id, inside the story or beside it; and story that only looks so.

An entry is the attributes of an element, or only the class or the id (`#…`) of a `div`.
"""

from __future__ import annotations

FURNITURE = {
    "share bars": """share share-bar share-buttons share_buttons share-tools article-share article__share
        article__share-bar c-share-bar ShareBar shareBar social-share share-links sharing #share #share-bar
        sharedaddy sd-sharing jp-sharing-input-touch addtoany_share_save_container a2a_kit addthis_toolbox
        addthis_inline_share_toolbox heateor_sss_sharing_container social-icons social-links social-buttons sharetools
        Share_root__x1y2 styles_shareBar__9aBcD ArticleShare-module__buttons--Qk3Zt
        td-post-sharing tnt-sharing-hover et_social_inline swp_social_panel fb-like copy-link gift-article
        article-actions listen-to-article essb_links""",
    "advertising": """ad ads advert advertisement advertising ad-slot ad-container ad-wrapper ad-unit ad_block adslot
        ad--leaderboard article__ad c-ad dfp-ad google-ad gpt-ad mpu #div-gpt-ad-1612345-0 #ad-top sponsored
        sponsored-content sponsored-links promoted-content taboola #taboola-below-article OUTBRAIN
        outbrain-recommended adsbygoogle AdSlot_wrapper__Zk2P advert-label
        ad-placement in-article-ad ad-zone adzone advertorial-promo google-auto-placed code-block-ad
        google_ads_iframe tnt-ads dianomi teads-inread""",
    "most read": """most-read most-popular mostRead most-viewed popular-posts popular-stories trending trending-now
        #most-read widget_popular_posts c-most-read MostRead_list__3fGh2 trending-stories""",
    "related stories": """related related-articles related-stories related-posts related-links related-content
        #related relatedposts jp-relatedposts yarpp-related read-next read-more more-stories more-on-this-story
        you-may-also-like recommended recommended-stories recommendations article__related c-related-links recirc
        RelatedArticles_list__9fK2 relatedStories wp-block-latest-posts
        crp_related rp4wp-related-posts must-read editors-choice dont-miss onward-journeys rich-link next-post
        nextprev more-coverage whats-new hot-topics also-see""",
    "readers’ comments": """comments comment-list comments-area comments-section comment-section #comments
        #disqus_thread #respond fb-comments #comments-container article-comments coral-comments
        Comments_thread__1a2B
        wpd-comment-wrap #wpdcom user-comment reader-comment threaded-comments commentsection usercomments
        giscus utterances #isso-thread #remark42 #commento #vuukle-comments #coral_talk_stream fb-comment-box
        post-responses webmentions leave-a-reply""",
    "sign-up": """newsletter newsletter-signup newsletter-sign-up newsletter-form newsletter-promo article__newsletter
        email-signup #mc_embed_signup mc4wp-form NewsletterSignup_box__7hJ signup-form subscribe-form subscribe-box
        email-capture optin opt-in kg-signup-card convertkit-form app-banner member-cta join-us""",
    "cookies": """cookie-notice cookie-banner cookie-consent #cookie-notice #cookie-law-info-bar #onetrust-consent-sdk
        #onetrust-banner-sdk #CybotCookiebotDialog cookies consent-banner gdpr-banner cc-window CookieBanner_root__4Tg
        cookie-policy-message
        cookie-alert privacy-notice gdpr-notice cc-banner cky-consent-container osano-cm-window adblock-notice
        outdated-browser breaking-news-bar news-ticker lightbox off-canvas""",
    "log in and pay": """login login-prompt login-form sign-in-prompt paywall-prompt paywall-message paywall-overlay
        subscribe-prompt subscription-prompt regwall registration-wall subscribe-wall #paywall-modal
        PaywallPrompt_box__2x
        paywall-container meter-banner subscriber-wall login-required premium-prompt""",
    "ways about the site": """breadcrumb breadcrumbs c-breadcrumbs Breadcrumb_list__8u pagination pager page-links
        nav-links post-navigation nav navbar menu main-menu site-nav #nav #menu #navigation
        site-footer page-footer footer #footer #site-footer skip-link skip-to-content site-header #masthead
        breadcrumb-trail yoast-breadcrumbs back-to-top #colophon site-info wp-pagenavi language-switcher
        site-branding widget-area utility-nav""",
    "topics": """tags tag-list post-tags article-tags article__tags entry-tags tags-links topics topic-list
        article-topics Tags_list__6Yt
        asset-tags td-tags field--name-field-tags filedunder posted-in explore-topics""",
    "players": "video-js vjs-control-bar jwplayer mejs-container plyr video-player video-controls audio-player",
    "authors": "saboxplugin-wrap td-author-box author-blurb contributor-info",
    "apparatus": "star-rating kk-star-ratings reading-time post-views lwptoc was-this-helpful report-a-typo contact-form",
    "apart from the page": "hidden print d-print-block hatnote",
    "feet": "footer-wrap footer-bottom-text entry-footer",
}

WHOLE = {
    "share bars": [
        '<ul class="share-list social-share"><li><a href="https://www.example.com/share?u=x">Send @none@</a></li></ul>',
        '<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li>Print @none@</li></ul></div>',
    ],
    "advertising": [
        '<div class="ad-slot" data-ad="1"><span>Advertisement</span><p>Buy a boat @none@</p></div>',
        '<div><ins class="adsbygoogle" style="display:block"><p>Buy a boat @none@</p></ins></div>',
        '<aside class="advert"><p>Buy a boat @none@</p></aside>',
        '<img src="https://ads.example.com/b.gif" alt="" width="1" height="1">',
        '<aside class="sponsored-links"><h4>From our partners</h4><a href="/p">Boats @none@</a></aside>',
    ],
    "most read": [
        '<aside class="most-read"><h2>Most read</h2><ol><li><a href="/a">Bin strike ends @none@</a></li></ol></aside>',
        '<section id="mostPopular"><h2>Most popular</h2><ol><li><a href="/a">Bin strike ends @none@</a></li></ol></section>',
    ],
    "related stories": [
        '<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Bin strike ends @none@</a></li></ul></aside>',
        '<section class="read-next"><article><h3><a href="/a">Bin strike ends @none@</a></h3></article></section>',
        "<div id='jp-relatedposts' class='jp-relatedposts'><h3><em>Related</em></h3><p>Bins @none@</p></div>",
        '<figure class="related-card"><a href="/a"><img src="a.jpg" alt="Bins @none@"></a><figcaption>Bins @none@</figcaption></figure>',
    ],
    "readers’ comments": [
        (
            '<div id="comments"><h2>2 comments</h2><ol class="comment-list"><li class="comment">'
            '<article class="comment-body"><p>I rowed there @none@</p></article></li></ol></div>'
        ),
        '<section class="comments"><h2>Comments</h2><div class="comment"><p>I rowed there @none@</p></div></section>',
        '<ol class="commentlist"><li class="comment even"><div class="comment-content"><p>I rowed @none@</p></div></li></ol>',
    ],
    "by what other attributes say": [
        '<section aria-label="Comments"><h2>Join in</h2><div><p>I rowed there @none@</p></div></section>',
        '<section aria-label="Related stories"><h2>Elsewhere</h2><p>Bins @none@</p></section>',
        '<section aria-labelledby="most-read"><h2 id="most-read">Most read</h2><p>Bins @none@</p></section>',
        '<div aria-label="Advertisement"><p>Buy a boat @none@</p></div>',
        '<div data-component="ad-slot"><p>Buy a boat @none@</p></div>',
        '<div data-testid="newsletter-signup"><p>News by e-mail @none@</p></div>',
        '<div itemscope itemtype="https://schema.org/Comment"><p itemprop="text">I rowed there @none@</p></div>',
        '<div itemscope itemtype="http://schema.org/UserComments"><p>I rowed there @none@</p></div>',
        '<div itemscope itemtype="https://schema.org/WPAdBlock"><p>Buy a boat @none@</p></div>',
        "<ad-slot>Buy a boat @none@</ad-slot>",
        "<amp-social-share>Pass it on @none@</amp-social-share>",
        "<wix-comments><p>I rowed there @none@</p></wix-comments>",
        "<fb:comments>I rowed there @none@</fb:comments>",
    ],
    "by what stands over it": [
        '<h3>Related stories</h3><ul><li><a href="/a">Bins are full @none@</a></li><li><a href="/b">School opens @none@</a></li></ul>',
        '<h4>More on this story:</h4><ul><li><a href="/a">Bins are full @none@</a></li></ul>',
    ],
    "ways to pass the page on": [
        '<ul><li><a href="https://www.facebook.com/sharer.php?u=x">Facebook @none@</a></li><li><a href="mailto:?subject=a">Mail @none@</a></li></ul>',
        '<p><a href="https://twitter.com/intent/tweet?u=x">Tweet this @none@</a></p>',
        '<p><a href="https://wa.me/?text=x">Send it on @none@</a></p>',
    ],
    "sign-up": [
        '<aside class="newsletter-signup"><h3>Harbour briefing</h3><p>News by e-mail every day @none@</p></aside>',
        '<section aria-label="Newsletter" class="c-newsletter"><p>News by e-mail every day @none@</p></section>',
    ],
    "cookies": [
        '<div id="cookie-banner" role="dialog" aria-label="Cookies"><p>We keep a few @none@</p><button>Yes</button></div>',
    ],
    "log in and pay": [
        '<div class="paywall-prompt"><h3>Read on</h3><p>Subscribers may read on @none@</p><a href="/pay">Pay</a></div>',
    ],
    "ways about the site": [
        '<a class="skip-link" href="#content">Skip to content @none@</a>',
        '<a class="skip-link screen-reader-text" href="#content">Skip to content @none@</a>',
        '<ol class="breadcrumb"><li><a href="/">Home</a></li><li>Harbour @none@</li></ol>',
        '<div id="nav"><ul class="menu"><li><a href="/sport">Sport @none@</a></li></ul></div>',
        '<ul class="pagination"><li><a href="?page=2">Next @none@</a></li></ul>',
    ],
    "topics": [
        '<ul class="tags"><li><a href="/t/ferries" rel="tag">Ferries @none@</a></li></ul>',
        '<p class="tags">Topics: <a href="/t/ferries" rel="tag">Ferries @none@</a></p>',
    ],
}
"""Furniture as sites write it, whole."""

STORY = """shared-kitchen social-care social-housing share-price shareholders sharecroppers gradient headline
    adapted address adult-education shadow loaded-lead tagline commentary comment-piece comment-article bread
    breadwinner popularity unpopular-vote interactive interrelated footer-note footnote-body cookie-recipe navigator
    navy-news menuhin-prize tagged-whales topical topicality subscriber-only premium-content paywall metered-content
    recommended-dose cardiology card-game storage stage promoter sponsorship-row consent-ruling login-theft-report
    relative correlated has-related content-with-related with-ads with-sidebar ad-free no-ads has-comments
    no-sidebar comments-open tv-licence-fee gp-latest-advice dc-comics nhs-join-up article-paragraph has-drop-cap
    key-points letters timeline-item tab-content media-body box-out""".split()
"""Classes of an element of the story in which the words of furniture stand, but not as what it is."""

WRAPPERS = [
    '<body class="has-sidebar social-share-enabled comments-open single single-comment">{}</body>',
    '<body class="post-template ads-enabled cookies-not-set newsletter-on">{}</body>',
    '<div id="page" class="site has-ads with-sidebar"><div id="content" class="site-content">{}</div></div>',
    '<div class="content-with-related"><div class="content">{}</div></div>',
    '<div class="layout layout--sidebar-right"><div class="main-column">{}</div></div>',
    '<article class="comment-article">{}</article>',
    '<article class="comment">{}</article>',  # newspapers call opinion so
    '<section class="comment">{}</section>',
    '<article class="post tag-newsletter category-related-news tag-share-prices tag-social-care">{}</article>',
    '<div id="post-12" class="post-12 type-post hentry category-advertising tag-cookies tag-popular">{}</div>',
    '<article class="advertising-feature">{}</article>',
    '<main id="main" class="site-main shareable">{}</main>',
    '<div class="paywall meteredContent">{}</div>',  # as search engines ask for it: the paid part of the story
    '<div class="story-card story-page">{}</div>',
    '<div class="popular-science"><div class="article-body">{}</div></div>',
]
"""Elements around the whole story, whose classes speak of something that the page has somewhere else."""
