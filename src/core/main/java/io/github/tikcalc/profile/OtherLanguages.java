package io.github.tikcalc.profile;

import java.util.List;
import java.util.Map;

/** What exports in other languages call the inputs that most rosters have, by the inputs' ids. */
final class OtherLanguages {
  static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(
              "followers",
              List.of(
                  "粉丝数",
                  "粉丝量",
                  "粉丝",
                  "粉絲數",
                  "达人粉丝数",
                  "seguidores",
                  "número de seguidores",
                  "cantidad de seguidores",
                  "total de seguidores",
                  "seguidores TikTok",
                  "seguidores no TikTok",
                  "seguidores en TikTok",
                  "abonnés",
                  "nombre d'abonnés",
                  "Anzahl Follower",
                  "Followerzahl",
                  "フォロワー数",
                  "подписчики",
                  "количество подписчиков",
                  "팔로워 수",
                  "المتابعون",
                  "takipçi sayısı",
                  "jumlah pengikut",
                  "số người theo dõi")),
          Map.entry(
              "engagementRate",
              List.of(
                  "互动率",
                  "互動率",
                  "平均互动率",
                  "tasa de interacción",
                  "tasa de engagement",
                  "tasa de compromiso",
                  "taxa de engajamento",
                  "taux d'engagement",
                  "Engagement-Rate",
                  "エンゲージメント率",
                  "вовлеченность",
                  "참여율",
                  "نسبة التفاعل",
                  "معدل التفاعل",
                  "etkileşim oranı")),
          Map.entry(
              "viewsPerVideo",
              List.of(
                  "平均播放量",
                  "平均播放",
                  "平均观看量",
                  "視頻平均播放量",
                  "视频平均播放量",
                  "visualizaciones promedio",
                  "promedio de visualizaciones",
                  "vistas promedio",
                  "visualizações médias",
                  "média de visualizações",
                  "vues moyennes",
                  "Ø Views",
                  "Ø Aufrufe",
                  "durchschnittliche Views",
                  "durchschnittliche Aufrufe",
                  "平均再生数",
                  "평균 조회수")),
          Map.entry(
              "likesPerVideo",
              List.of(
                  "平均点赞数",
                  "平均点赞量",
                  "平均點讚數",
                  "likes promedio",
                  "me gusta promedio",
                  "promedio de likes",
                  "curtidas médias",
                  "likes moyens",
                  "平均いいね数")),
          Map.entry(
              "commentsPerVideo",
              List.of(
                  "平均评论数",
                  "平均评论量",
                  "comentarios promedio",
                  "promedio de comentarios",
                  "comentários médios",
                  "commentaires moyens",
                  "平均コメント数")),
          Map.entry(
              "sharesPerVideo",
              List.of("平均分享数", "平均转发数", "compartidos promedio", "compartilhamentos médios")),
          Map.entry("shopSalesPerMonth", List.of("月销售额", "月成交额", "近30天销售额", "月GMV", "30天GMV")),
          Map.entry(
              "pricePerPost",
              List.of(
                  "视频报价",
                  "单条视频报价",
                  "precio por video",
                  "precio por publicación",
                  "preço por post",
                  "Preis pro Post",
                  "Preis pro Video",
                  "Preis pro Beitrag")),
          Map.entry(
              "niche",
              List.of(
                  "类目",
                  "达人类目",
                  "领域",
                  "垂类",
                  "nicho",
                  "categoría",
                  "Kategorie",
                  "categoria",
                  "catégorie",
                  "カテゴリー",
                  "категория",
                  "카테고리")),
          Map.entry(
              "country",
              List.of(
                  "国家",
                  "国家/地区",
                  "所在国家",
                  "國家",
                  "país",
                  "Land",
                  "paese",
                  "الدولة",
                  "البلد",
                  "pays",
                  "国",
                  "страна",
                  "국가",
                  "ülke",
                  "negara",
                  "quốc gia")));

  private OtherLanguages() {}
}
